/** Coreference: what refers in a text, and what refers to the same. */
export { type CoreferenceModel, CoreferenceModelError, loadCoreferenceModel } from './model.ts';
export { resolveCoreference } from './resolve.ts';
