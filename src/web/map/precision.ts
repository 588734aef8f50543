import type { MapPlace } from '../../api/index.ts';
import { formatNumber } from '../format.ts';

/** How exactly a place is meant, in few words: "± 6 km", "within 160 km", "whole country". */
export function precisionWords({ precision, uncertaintyKm }: MapPlace): string {
  const km = `${formatNumber(Math.round(uncertaintyKm))} km`;
  if (precision === 'country') return 'whole country';
  return precision === 'area' ? `within ${km}` : `± ${km}`;
}
