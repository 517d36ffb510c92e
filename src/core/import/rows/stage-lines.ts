/** （挙手全員） on a line of its own. */
const WHOLLY_BRACKETED = /^(?:（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|［[^［］]*］)$/u;

export const isWhollyBracketed = (text: string): boolean => WHOLLY_BRACKETED.test(text);

/** ※ stands before what the secretariat remarks. */
export const isRemark = (text: string): boolean => text.startsWith('※');
