import { describe, expect, it } from 'vitest';
import { recogniseLanguage } from '../../../src/language/index.ts';

const languageOf = async (text: string) => (await recogniseLanguage(text)).language;

describe('recogniseLanguage', () => {
  it('tells Kurmanji by its words and hatted letters', async () => {
    expect(await languageOf('Serok îro ji bo civînê hat bajêr.')).toBe('ku');
    expect(await languageOf('Em dê sibê li ber derî wî bibînin.')).toBe('ku');
  });

  it('tells Sorani by its letters', async () => {
    expect(await languageOf('سەرۆک ئەمڕۆ بۆ کۆبوونەوە گەیشتە شار')).toBe('ku');
  });

  it('takes no neighbour for Kurdish', async () => {
    expect(await languageOf('رئیس جمهور امروز برای جلسه به شهر رسید')).toBe('fa');
    expect(await languageOf('وصل الرئيس اليوم إلى المدينة لحضور الاجتماع')).toBe('ar');
    expect(await languageOf('Cumhurbaşkanı bugün toplantı için şehre geldi.')).toBe('tr');
    expect(await languageOf('Le même jour, la fête a été annulée sur l’île.')).toBe('fr');
    expect(await languageOf('Președintele a sosit în oraș pentru întâlnire.')).toBe('ro');
    expect(await languageOf('صدر آج اجلاس کے لیے شہر پہنچ گئے ہیں')).toBe('ur');
  });

  it('tells French without accents, and leaves English headlines English', async () => {
    expect(await languageOf('le ministre dans la ville avec les soldats')).toBe('fr');
    expect(await languageOf('Turkey army strikes camp near Sinjar')).toBe('en');
    expect(await languageOf('Ji Xing meets Ku Band chief in Di Linh')).toBe('en');
  });
});
