import { z } from 'zod';
import { listTerms, type Term } from '../vocabulary/vocabulary.ts';

/**
 * A term of a council, by its id or by its label. Schemas for editors know the preset's only, so that they have to offer
 * these and accept others (`isOpen`).
 */
export const termOf = (terms: readonly Term[], title: string) =>
  z
    .enum([...new Set(terms.flatMap(({ id, label }) => [id, label]))])
    .meta({ title, description: listTerms(terms), isOpen: true });
