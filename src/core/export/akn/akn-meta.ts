import type { Element } from 'xast';
import { x } from 'xastscript';
import { departmentAddress } from '../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { findDepartment } from '../../domain/council/department.ts';
import type { Meeting } from '../../domain/meeting/meeting.ts';
import type { MeetingHead } from '../records/meeting-json.ts';
import type { Href } from './akn-blocks.ts';
import { type AknReferences, aknEffects } from './akn-references.ts';

/** Who made the document. */
const SOURCE = '#ref_shingiroku';
/** What Akoma Ntoso has no word for. */
const OWN_NAMESPACE = 'https://github.com/shingiroku/ns/record';

/**
 * The names of the document by the Akoma Ntoso Naming Convention 1.0 (work, expression, manifestation). Its permanent
 * address is that of its page, which every level bears as its alias. Every date is that of the meeting: the record tells
 * no other, and the file stays the same from build to build.
 */
export function aknMeta(
  archive: CouncilArchive,
  meeting: Meeting,
  record: MeetingHead,
  references: AknReferences,
  href: Href,
): Element {
  const { date, council } = record;
  const work = `/akn/jp/debate/${council.id}/${date}/${meeting.id}`;
  const expression = `${work}/jpn@${date}`;
  const level = (name: string, path: string, own: readonly Element[]): Element =>
    x(name, [
      x('FRBRthis', { value: `${path}/!main` }),
      x('FRBRuri', { value: path }),
      x('FRBRalias', { value: href(record.id), name: 'page' }),
      x('FRBRdate', { date, name: 'meeting' }),
      x('FRBRauthor', { href: '#ref_council' }),
      ...own,
    ]);
  return x('meta', [
    x('identification', { source: SOURCE }, [
      level('FRBRWork', work, [
        x('FRBRcountry', { value: 'jp' }),
        x('FRBRnumber', { value: meeting.id }),
        x('FRBRname', { value: record.label }),
      ]),
      level('FRBRExpression', expression, [x('FRBRlanguage', { language: 'jpn' })]),
      level('FRBRManifestation', `${expression}.xml`, [x('FRBRformat', { value: 'application/xml' })]),
    ]),
    ...analysis(record),
    x('references', { source: SOURCE }, [
      x('original', {
        eId: 'ref_original',
        href: record.source.address ?? href(record.id),
        showAs: record.source.title,
      }),
      x('TLCOrganization', { eId: 'ref_shingiroku', href: '/akn/ontology/organization/shingiroku', showAs: '審議録' }),
      x('TLCOrganization', { eId: 'ref_council', href: href(council.address), showAs: council.name }),
      ...departmentsOf(archive, meeting).map(({ id, name }) =>
        x('TLCOrganization', {
          eId: `ref_department_${id}`,
          href: href(departmentAddress(council.id, id)),
          showAs: name,
        }),
      ),
      x('TLCEvent', { eId: 'ref_meeting', href: href(record.id), showAs: `${council.name} ${record.label}` }),
      ...record.items.map((item) =>
        x('TLCProcess', { eId: itemReference(item), href: href(item.id), showAs: `${item.label} ${item.title}` }),
      ),
      ...references.elements,
      ...aknEffects(new Set(record.items.map(({ effect }) => effect))),
    ]),
    x('proprietary', { source: SOURCE }, [x('fidelity', { xmlns: OWN_NAMESPACE, value: record.fidelity })]),
  ]);
}

/** The id under which a document refers to an item: it is discussed under its anchor, which is another element. */
export const itemReference = ({ address }: { readonly address: string }): string =>
  `ref_item_${address.slice(address.indexOf('#') + 1)}`;

/** The id of the place that tells what was decided of an item. */
export const resolutionId = (item: { readonly address: string }): string => `resolution_${itemReference(item)}`;

/** Votes whose members are counted; those of which the record only says 賛成多数 stand in the text. */
function analysis({ items }: MeetingHead): Element[] {
  const votings = items.flatMap((item) =>
    item.votes.flatMap(({ text: _, ...sides }, place): Element[] => {
      const counts = Object.entries(sides).filter(([, value]) => value !== undefined);
      if (counts.length === 0) return [];
      const eId = `voting_${itemReference(item)}_${place + 1}`;
      return [
        x(
          'voting',
          { eId, refersTo: `#${itemReference(item)}`, href: `#${resolutionId(item)}` },
          counts.map(([side, value]) =>
            x('count', { eId: `${eId}_${side}`, value: String(value), refersTo: `/akn/ontology/concept/vote/${side}` }),
          ),
        ),
      ];
    }),
  );
  return votings.length === 0 ? [] : [x('analysis', { source: SOURCE }, [x('parliamentary', votings)])];
}

function departmentsOf({ departments }: CouncilArchive, { header }: Meeting) {
  const found = header.items.flatMap(({ entry }) => findDepartment(departments, entry.department, header.date) ?? []);
  return [...new Set(found)];
}
