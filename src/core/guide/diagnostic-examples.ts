import type { DiagnosticCode } from '../diagnostic/table.ts';
import type { DiagnosticExplanation } from './diagnostic-example.ts';
import { ATTACHMENT_EXAMPLES } from './diagnostic-examples/attachments.ts';
import { BODY_EXAMPLES } from './diagnostic-examples/body.ts';
import { CORRECTION_EXAMPLES } from './diagnostic-examples/corrections.ts';
import { DECISION_EXAMPLES } from './diagnostic-examples/decisions.ts';
import { FIELD_EXAMPLES } from './diagnostic-examples/fields.ts';
import { FILE_EXAMPLES } from './diagnostic-examples/files.ts';
import { LAW_EXAMPLES } from './diagnostic-examples/laws.ts';
import { LEDGER_EXAMPLES } from './diagnostic-examples/ledger.ts';
import { LIMIT_EXAMPLES } from './diagnostic-examples/limits.ts';
import { LINEAGE_EXAMPLES } from './diagnostic-examples/lineage.ts';
import { MEMBER_EXAMPLES } from './diagnostic-examples/members.ts';
import { PRIVACY_EXAMPLES } from './diagnostic-examples/privacy.ts';
import { REGISTRY_EXAMPLES } from './diagnostic-examples/registries.ts';
import { SOURCE_EXAMPLES } from './diagnostic-examples/sources.ts';
import { TREE_EXAMPLES } from './diagnostic-examples/tree.ts';

/** How the handbook explains each code. A code that is new in the table is a type error here until it is explained. */
export const DIAGNOSTIC_EXAMPLES: Readonly<Record<DiagnosticCode, DiagnosticExplanation>> = {
  ...FILE_EXAMPLES,
  ...ATTACHMENT_EXAMPLES,
  ...TREE_EXAMPLES,
  ...LIMIT_EXAMPLES,
  ...FIELD_EXAMPLES,
  ...REGISTRY_EXAMPLES,
  ...MEMBER_EXAMPLES,
  ...LAW_EXAMPLES,
  ...DECISION_EXAMPLES,
  ...LINEAGE_EXAMPLES,
  ...BODY_EXAMPLES,
  ...PRIVACY_EXAMPLES,
  ...LEDGER_EXAMPLES,
  ...CORRECTION_EXAMPLES,
  ...SOURCE_EXAMPLES,
};
