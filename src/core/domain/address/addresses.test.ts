import { describe, expect, it } from 'vitest';
import { inquiry, report } from '../../fixtures/named-items.ts';
import * as addresses from './addresses.ts';
import { documentPassageAnchor, HEADER_ANCHOR, itemAnchor, summaryAnchor } from './anchors.ts';

/** The addresses of the design: once published they stay. A change here breaks links that others have saved. */
describe('permanent addresses', () => {
  it.each([
    [addresses.homeAddress(), '/'],
    [addresses.councilAddress('nerima-privacy'), '/nerima-privacy/'],
    [addresses.meetingAddress('nerima-privacy', '2010-01-22'), '/nerima-privacy/meetings/2010-01-22/'],
    [addresses.itemAddressOf('nerima-privacy', 'inquiries', '5-42'), '/nerima-privacy/inquiries/5-42/'],
    [addresses.itemAddressOf('nerima-privacy', 'reports', '2011-02-22-1'), '/nerima-privacy/reports/2011-02-22-1/'],
    [addresses.departmentsAddress('nerima-privacy'), '/nerima-privacy/departments/'],
    [addresses.departmentAddress('nerima-privacy', 'housing'), '/nerima-privacy/departments/housing/'],
    [addresses.membersAddress('nerima-privacy'), '/nerima-privacy/members/'],
    [addresses.criteriaAddress('nerima-privacy'), '/nerima-privacy/criteria/'],
    [addresses.criterionAddress('nerima-privacy', 'table-4'), '/nerima-privacy/criteria/table-4/'],
    [addresses.categoryAddress('nerima-privacy', 'table-4', 2), '/nerima-privacy/criteria/table-4/#category-2'],
    [addresses.lawsAddress('nerima-privacy'), '/nerima-privacy/laws/'],
    [addresses.lawAddress('nerima-privacy', 'ordinance'), '/nerima-privacy/laws/ordinance/'],
    [addresses.articleAddress('nerima-privacy', 'ordinance', '13'), '/nerima-privacy/laws/ordinance/13/'],
    [addresses.searchAddress(), '/search/'],
    [addresses.guideAddress(), '/guide/'],
    [addresses.guideAddress('first-steps'), '/guide/first-steps/'],
  ])('%s', (address, expected) => {
    expect(address).toBe(expected);
  });

  it.each([
    [HEADER_ANCHOR, 'header'],
    [itemAnchor(inquiry(42)), 'inquiry-42'],
    [itemAnchor(report(1)), 'report-1'],
    [summaryAnchor(0), 'summary-1'],
    [documentPassageAnchor(1, 0), 'document-2-1'],
  ])('#%s', (anchor, expected) => {
    expect(anchor).toBe(expected);
  });
});
