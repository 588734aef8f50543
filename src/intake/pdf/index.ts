export { type PdfOptions, takePdf } from './take-pdf.ts';
