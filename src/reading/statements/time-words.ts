/** Words of a date that make a lasting participle past: "a congress held from 5 to 7 May". */
export const DATE_WORD =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|\p{L}+day|yesterday|(?:19|20)\d\d)$/u;

/** Words of a time of its own, which keeps a past progressive past under "said". */
export const TIME_WORD = /^(?:\p{L}+day|yesterday|ago|earlier|then|previously|week|month|year|time)$/u;
