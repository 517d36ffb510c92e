import type { Code, Construct, Extension, Previous, State, TokenizeContext, Tokenizer } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
  interface Token {
    /** Nothing is open before it: the walk back ends here. */
    _gfmAutolinkLiteralWalkedInto?: boolean;
  }
}

/**
 * Addresses that stand bare in a text, as "Autolinks (extension)" of GitHub Flavored Markdown has them, but for one thing:
 * they end before the first character that is none of ASCII. GFM lets them run to the next blank, and Japanese writes
 * none before 。）」 or the next word. The tokens are those of micromark-extension-gfm-autolink-literal, whose two
 * constructs these stand in for.
 */
export function bareLinkSyntax(): Extension {
  const protocol = linkConstruct('literalAutolinkHttp', ['http://', 'https://'], mayPrecedeProtocol);
  const www = linkConstruct('literalAutolinkWww', ['www.'], mayPrecedeWww);
  return {
    text: { 72: protocol, 104: protocol, 87: www, 119: www },
    disable: { null: ['protocolAutolink', 'wwwAutolink'] },
  };
}

const is =
  (characters: string) =>
  (code: Code): boolean =>
    code !== null && code > 0 && characters.includes(String.fromCharCode(code));
/** What of ASCII no address holds, and everything beyond. */
const isEnd = (code: Code): boolean => code === null || code <= 32 || code >= 127;
const isAlpha = (code: Code): boolean => code !== null && /[A-Za-z]/.test(String.fromCharCode(Math.max(code, 0)));
const isAlphanumeric = (code: Code): boolean => isAlpha(code) || is('0123456789')(code);
const isOfDomain = (code: Code): boolean => isAlphanumeric(code) || is('-')(code);
/** Marks that are the sentence's when they end an address. */
const isTrail = is(`!"')*,.:;?_~`);
const isTrailStart = is(`!"&')*,.:;<?]_~`);

const mayPrecedeProtocol = (code: Code): boolean => !isAlpha(code);
const mayPrecedeWww = (code: Code): boolean => code === null || code <= 32 || is('(*_[]~')(code);

type TokenName = 'literalAutolinkHttp' | 'literalAutolinkWww';

function linkConstruct(token: TokenName, prefixes: readonly string[], mayPrecede: (code: Code) => boolean): Construct {
  const previous: Previous = (code) => mayPrecede(code);
  const tokenize: Tokenizer = function (effects, ok, nok) {
    let prefix = '';
    const isWww = token === 'literalAutolinkWww';
    return (code) => {
      if (!mayPrecede(this.previous) || isInOpenBracket(this)) return nok(code);
      effects.enter('literalAutolink');
      effects.enter(token);
      return isWww
        ? effects.check(wwwStart, effects.attempt(domain, effects.attempt(path, end), nok), nok)(code)
        : inPrefix(code);
    };

    function inPrefix(code: Code): State | undefined {
      if (prefixes.includes(prefix))
        return isAlphanumeric(code) ? effects.attempt(domain, effects.attempt(path, end), nok)(code) : nok(code);
      prefix += code === null || code < 0 ? ' ' : String.fromCharCode(code).toLowerCase();
      if (!prefixes.some((one) => one.startsWith(prefix))) return nok(code);
      effects.consume(code);
      return inPrefix;
    }

    function end(code: Code): State | undefined {
      effects.exit(token);
      effects.exit('literalAutolink');
      return ok(code);
    }
  };
  return { name: `japanese-${token}`, previous, tokenize };
}

/** An address in square brackets that are still open may be the text of a link. */
function isInOpenBracket({ events }: TokenizeContext): boolean {
  for (let place = events.length - 1; place >= 0; place -= 1) {
    const token = events[place]?.[1];
    if (!token) continue;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true;
    // Seen on an address right before.
    if (token._gfmAutolinkLiteralWalkedInto) return false;
  }
  const last = events.at(-1)?.[1];
  if (last) last._gfmAutolinkLiteralWalkedInto = true;
  return false;
}

const wwwStart: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let size = 0;
    return function inside(code): State | undefined {
      if (size < 3 && (code === 87 || code === 119)) {
        size += 1;
        effects.consume(code);
        return inside;
      }
      if (size < 3 || code !== 46) return nok(code);
      effects.consume(code);
      return (after) => (after === null ? nok(after) : ok(after));
    };
  },
};

/** Names parted by dots; neither of the last two may hold an underscore. */
const domain: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    let isSeen = false;
    let underscores: [beforeLast: boolean, last: boolean] = [false, false];
    const atMark = (code: Code): State | undefined => {
      underscores = code === 95 ? [underscores[0], true] : [underscores[1], false];
      effects.consume(code);
      return inside;
    };
    const after = (code: Code): State | undefined => (isSeen && !underscores.includes(true) ? ok(code) : nok(code));
    const inside = (code: Code): State | undefined => {
      if (code === 46 || code === 95) return effects.check(trail, after, atMark)(code);
      if (!isOfDomain(code)) return after(code);
      isSeen = true;
      effects.consume(code);
      return inside;
    };
    return inside;
  },
};

const path: Construct = {
  partial: true,
  tokenize(effects, ok) {
    let [opened, closed] = [0, 0];
    const consume = (code: Code): State => {
      if (code === 41) closed += 1;
      effects.consume(code);
      return inside;
    };
    const inside = (code: Code): State | undefined => {
      if (isEnd(code)) return ok(code);
      if (code === 40) opened += 1;
      if (code === 41 && closed < opened) return consume(code);
      return isTrailStart(code) ? effects.check(trail, ok, consume)(code) : consume(code);
    };
    return inside;
  },
};

/** What may stand between an address and what ends it. */
const trail: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const inside = (code: Code): State | undefined => {
      if (isEnd(code) || code === 60) return ok(code);
      if (code !== 38 && code !== 93 && !isTrail(code)) return nok(code);
      effects.consume(code);
      return code === 38 ? referenceStart : code === 93 ? afterBracket : inside;
    };
    /** `&amp;` and the like; `&;` is none. */
    const referenceStart = (code: Code): State | undefined => (isAlpha(code) ? inReference(code) : nok(code));
    const inReference = (code: Code): State | undefined => {
      if (code !== 59 && !isAlpha(code)) return nok(code);
      effects.consume(code);
      return code === 59 ? inside : inReference;
    };
    const afterBracket = (code: Code): State | undefined =>
      isEnd(code) || code === 40 || code === 91 ? ok(code) : inside(code);
    return inside;
  },
};
