import { z } from 'zod';

/** Why the ordinance makes an implementing body put an inquiry. */
export const inquiryType = z.enum(['outsourcing', 'secondary-use', 'external-provision', 'system-linkage']);
export type InquiryType = z.infer<typeof inquiryType>;

const LABELS: Readonly<Record<InquiryType, string>> = {
  outsourcing: '委託',
  'secondary-use': '目的外利用',
  'external-provision': '外部提供',
  'system-linkage': '電子計算組織の結合',
};

/** The Japanese name of a type, as the glossary has it. */
export function formatInquiryType(type: InquiryType): string {
  return LABELS[type];
}

/** The values with what they stand for, as editors show them. */
export const TYPE_VALUES = inquiryType.options.map((type) => `${type}（${LABELS[type]}）`).join('、');
