export { type ApplicationOptions, buildApplication } from './application.ts';
export type { Report } from './failure.ts';
export { CLIENT_HEADER } from './guards.ts';
export { DEFAULT_PORT, type ServeOptions, type Serving, serve } from './serve.ts';
