export { type QuantityContext, type QuantityReading, readQuantities } from './read.ts';
