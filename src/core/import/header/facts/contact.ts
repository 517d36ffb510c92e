import type { MeetingHeader } from '../../../domain/meeting/header.ts';
import type { FieldPart } from '../fields.ts';

/** Whom one may ask about the minutes, as they say. */
export function readContact(parts: readonly FieldPart[]): MeetingHeader['contact'] {
  const text = parts.map((part) => part.text).join(' ');
  const department = /^(.+?)\s*(?:担当者|担当|電話|TEL|Tel|ファ|内線|$)/u.exec(text)?.[1]?.trim();
  if (!department) return undefined;
  const persons = /担当者?名?\s*[:：]?\s*([^\s0-9（(]+)/u.exec(text)?.[1];
  const phone = /(?:電話番号|電話|TEL|Tel)\s*[:：]?\s*([0-9０-９()（）-]{8,16}[0-9０-９])/u.exec(text)?.[1];
  const extension = /内線\s*[:：]?\s*([0-9０-９]+)/u.exec(text)?.[1];
  const fax =
    /(?:ファックス番号|ファクス番号|ファックス|ファクス|FAX|Fax)\s*[:：]?\s*([0-9０-９()（）-]{8,16}[0-9０-９])/u.exec(
      text,
    )?.[1];
  return {
    department,
    persons: persons?.split(/[・、，,]/u) ?? [],
    ...(phone ? { phone } : {}),
    ...(extension ? { extension } : {}),
    ...(fax ? { fax } : {}),
  };
}
