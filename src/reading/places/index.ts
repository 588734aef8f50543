export { type PlaceMention, type PlacesContext, type PlacesReading, readPlaces } from './read-places.ts';
