/** What a speaker is in a meeting. Apart from the schemas, for the search in the browser knows roles, too. */
export const SPEAKER_ROLES = ['chair', 'vice-chair', 'member', 'official', 'secretariat'] as const;
