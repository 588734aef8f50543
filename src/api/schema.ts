import { z } from 'zod';
import {
  documentListSchema,
  documentPageSchema,
  documentQuerySchema,
  documentRowSchema,
  documentSummarySchema,
  passageSchema,
} from './document.ts';
import { errorBodySchema } from './error.ts';
import { mapPictureSchema, mapQuerySchema, mapReportsQuerySchema, mapReportsSchema } from './map.ts';
import { pasteReceiptSchema, pasteRequestSchema } from './paste.ts';
import { progressSchema } from './progress.ts';
import {
  revisionChangesQuerySchema,
  revisionChangesSchema,
  revisionListSchema,
  revisionQuerySchema,
  revisionSummarySchema,
} from './revisions.ts';
import { situationSummarySchema } from './situation.ts';
import { sourceListSchema, sourceRowSchema } from './sources.ts';
import {
  calendarQuerySchema,
  keptStatementsSchema,
  statementListSchema,
  statementMarkRequestSchema,
  statementMarksSchema,
  statementQuerySchema,
  statementRowSchema,
  trackListSchema,
  trackReasonsSchema,
  trackReportSchema,
} from './statements.ts';
import { limitsSchema, uploadReceiptSchema, uploadRequestSchema } from './upload.ts';

/** Every request and response of the API by its name. */
export const API_SCHEMAS = {
  CalendarQuery: calendarQuerySchema,
  DocumentList: documentListSchema,
  DocumentPage: documentPageSchema,
  DocumentQuery: documentQuerySchema,
  DocumentRow: documentRowSchema,
  DocumentSummary: documentSummarySchema,
  ErrorBody: errorBodySchema,
  KeptStatements: keptStatementsSchema,
  Limits: limitsSchema,
  MapPicture: mapPictureSchema,
  MapQuery: mapQuerySchema,
  MapReports: mapReportsSchema,
  MapReportsQuery: mapReportsQuerySchema,
  Passage: passageSchema,
  PasteReceipt: pasteReceiptSchema,
  PasteRequest: pasteRequestSchema,
  Progress: progressSchema,
  RevisionChanges: revisionChangesSchema,
  RevisionChangesQuery: revisionChangesQuerySchema,
  RevisionList: revisionListSchema,
  RevisionQuery: revisionQuerySchema,
  RevisionSummary: revisionSummarySchema,
  SituationSummary: situationSummarySchema,
  SourceList: sourceListSchema,
  SourceRow: sourceRowSchema,
  StatementList: statementListSchema,
  StatementMarkRequest: statementMarkRequestSchema,
  StatementMarks: statementMarksSchema,
  StatementQuery: statementQuerySchema,
  StatementRow: statementRowSchema,
  TrackList: trackListSchema,
  TrackReasons: trackReasonsSchema,
  TrackReport: trackReportSchema,
  UploadReceipt: uploadReceiptSchema,
  UploadRequest: uploadRequestSchema,
} as const;

/** The API's shapes as JSON Schema 2020-12, by name; the same object each time, keys sorted. */
export function apiJsonSchema(): Record<string, object> {
  return Object.fromEntries(
    Object.entries(API_SCHEMAS).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
