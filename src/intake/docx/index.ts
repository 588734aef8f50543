export { takeDocx } from './take-docx.ts';
