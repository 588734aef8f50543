import { z } from 'zod';

/** What a place of a situation is. */
export const SITUATION_PLACE_KINDS = [
  'crossing',
  'camp',
  'prison',
  'dam',
  'facility',
  'base',
  'field',
  'region',
  'river',
  'governorate',
  'district',
  'town',
] as const;

/**
 * One row of a situation's `places.yaml`: what lists of towns lack or misspell. Degrees WGS 84; `uncertaintyKm` is
 * the radius within which the place lies, or which it fills; `country` is absent where it lies in several.
 */
export const situationPlaceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/),
  name: z.string().min(1),
  aliases: z.array(z.string().min(1)).optional(),
  kind: z.enum(SITUATION_PLACE_KINDS),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/)
    .optional(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  uncertaintyKm: z.number().positive().max(5000),
  geonames: z.int().positive().optional(),
  source: z.string().min(1),
});

/** The whole of `places.yaml`: a list of rows. */
export const situationPlacesSchema = z.array(situationPlaceSchema);

export type SituationPlace = z.infer<typeof situationPlaceSchema>;
