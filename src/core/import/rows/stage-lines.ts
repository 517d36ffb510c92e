/** （挙手全員） or ～ 委員了承 ～ on a line of its own. */
const WHOLLY_BRACKETED = /^(?:（[^（）]*）|\([^()]*\)|〔[^〔〕]*〕|［[^［］]*］|[～〜]\s*[^～〜。]{2,30}\s*[～〜])$/u;

export const isWhollyBracketed = (text: string): boolean => WHOLLY_BRACKETED.test(text);

/** ※ stands before what the secretariat remarks. */
export const isRemark = (text: string): boolean => text.startsWith('※');
