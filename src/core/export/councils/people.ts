import { councilAddress, membersAddress } from '../../domain/address/addresses.ts';
import type { CouncilArchive } from '../../domain/archive.ts';
import { isBackward, termsOf } from '../../domain/members/member.ts';
import { nameKey } from '../../text/name-key.ts';
import { shortHash } from '../../text/short-hash.ts';
import { told } from '../told.ts';

/**
 * The members of a council as Popolo has people (https://www.popoloproject.com/specs/): persons, the council as their
 * organization, and a membership for each term. Undefined where the council does not publish its members; notes of the
 * list are nobody else's.
 */
export function popoloPeople({ council, members }: CouncilArchive) {
  if (!council.publishMembers || members.length === 0) return undefined;
  const organization = councilAddress(council.id);
  const keys = members.map(({ name }) => shortHash(nameKey(name)));
  // Two of one name are told apart by their order.
  const idOf = (place: number) => {
    const before = keys.slice(0, place).filter((key) => key === keys[place]).length;
    return `${council.id}/${keys[place]}${before === 0 ? '' : `-${before + 1}`}`;
  };
  return {
    persons: members.map(({ name, kana }, place) => ({
      id: idOf(place),
      name,
      ...told({ sort_name: kana }),
      links: [{ url: membersAddress(council.id), note: '委員のページ' }],
    })),
    organizations: [
      {
        id: organization,
        name: council.name,
        classification: 'council',
        ...told({ other_names: council.shortName === undefined ? undefined : [{ name: council.shortName }] }),
        links: council.links.map(({ label, url }) => ({ url, note: label })),
      },
    ],
    memberships: members.flatMap((member, place) =>
      termsOf(member).map((term, index) => {
        const { category, role, from, to } = term;
        return {
          id: `${idOf(place)}/${index + 1}`,
          person_id: idOf(place),
          organization_id: organization,
          ...told({ role, label: category }),
          // Dates that contradict each other tell nothing.
          ...(isBackward(term) ? {} : told({ start_date: from, end_date: to })),
        };
      }),
    ),
  };
}
