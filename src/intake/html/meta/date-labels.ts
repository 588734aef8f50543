/** What the words right before a date say of it. */
export type DateLabel = 'published' | 'modified' | 'other';

const LABELS: readonly (readonly [DateLabel, RegExp])[] = [
  [
    'modified',
    /updated?|modified|last (?:changed|edited|review|revis)|edited|aktualisier|geändert|letzte änderung|zuletzt|stand\b|bearbeitet|mis à jour|mise à jour|modifi|actualizad|actualización|aggiornat|bijgewerkt|gewijzigd|güncelle|تحديث|به‌?روز|ویرایش|آخرین|نوێکر|nûkirin|обновл|изменен|aktualizac|atualizad|oppdatert|opdateret|uppdaterad|muokattu|更新|수정/u,
  ],
  [
    'other',
    /©|\(c\)|copyright|all rights|bis zum|until|deadline|born|geboren|founded|gegründet|expires?|visited|abgerufen|accessed|retrieved|joined|registriert|beiträge|posts:|event|termin|version|veranstaltung|\bab dem|einsendeschluss|anmeldeschluss|gültig/u,
  ],
  [
    'published',
    /publish|posted|publi[ée]|publica|veröffentlich|erstell|erschienen|eingestellt|pubblicat|gepubliceerd|geplaatst|yayın|ekleme|oluştur|giriş|نشر|تاريخ|تاریخ|انتشار|بڵاو|weşan|dîrok|опублик|дата|создан|opublikowan|dodano|data dodania|publikov|vydán|created|written|filed|issued|first|datum|date\b|fecha|veröff|online seit|vom\b|\bam$|from|press release|pressemitteilung|meldung|投稿|公開|掲載|发布|發佈|입력|등록|julkaistu|publicerad|publisert|đăng|ngày/u,
  ],
];

/**
 * The nearest label before a date.
 * @param before  folded text before the date, back to the date before it or 60 code units
 */
export function labelBefore(before: string): DateLabel | undefined {
  let best: { label: DateLabel; at: number } | undefined;
  for (const [label, pattern] of LABELS) {
    for (const match of before.matchAll(new RegExp(pattern, 'gu'))) {
      if (best === undefined || match.index > best.at) best = { label, at: match.index };
    }
  }
  return best?.label;
}
