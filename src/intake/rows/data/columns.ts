/**
 * The columns of each table, in the publisher's order.
 * Sources: GDELT Event Codebook V2.0 (GDELT Project, 2015); UCDP GED Codebook (Uppsala Conflict Data Program, 23.1 and
 * 24.1); ACLED Codebook and its guide to the columns of 2023. Names of columns are facts of the formats.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s+/u);

const actor = (n: 1 | 2): string =>
  ['Code', 'Name', 'CountryCode', 'KnownGroupCode', 'EthnicCode', 'Religion1Code', 'Religion2Code']
    .concat(['Type1Code', 'Type2Code', 'Type3Code'])
    .map((part) => `Actor${n}${part}`)
    .join(' ');
const geo = (of: string): string =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']
    .map((part) => `${of}Geo_${part}`)
    .join(' ');

export const GDELT_EVENT_COLUMNS =
  words(`GLOBALEVENTID SQLDATE MonthYear Year FractionDate ${actor(1)} ${actor(2)}
  IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions NumSources NumArticles AvgTone
  ${geo('Actor1')} ${geo('Actor2')} ${geo('Action')} DATEADDED SOURCEURL`);

export const GDELT_MENTION_COLUMNS =
  words(`GLOBALEVENTID EventTimeDate MentionTimeDate MentionType MentionSourceName MentionIdentifier SentenceID
  Actor1CharOffset Actor2CharOffset ActionCharOffset InRawText Confidence MentionDocLen MentionDocTone
  MentionDocTranslationInfo Extras`);

export const UCDP_GED_COLUMNS = words(`id relid year active_year code_status type_of_violence conflict_dset_id
  conflict_new_id conflict_name dyad_dset_id dyad_new_id dyad_name side_a_dset_id side_a_new_id side_a side_b_dset_id
  side_b_new_id side_b number_of_sources source_article source_office source_date source_headline source_original
  where_prec where_coordinates where_description adm_1 adm_2 latitude longitude geom_wkt priogrid_gid country country_id
  region event_clarity date_prec date_start date_end deaths_a deaths_b deaths_civilians deaths_unknown best high low
  gwnoa gwnob`);

export const ACLED_COLUMNS =
  words(`event_id_cnty event_date year time_precision disorder_type event_type sub_event_type
  actor1 assoc_actor_1 inter1 actor2 assoc_actor_2 inter2 interaction civilian_targeting iso region country admin1
  admin2 admin3 location latitude longitude geo_precision source source_scale notes fatalities tags timestamp`);
