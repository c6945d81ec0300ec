/** Sizes of our own class view and session document in a class of 30, so that the references carry the same. */
export const VIEW_BYTES = 900;
export const DOCUMENT_BYTES = 4_000;
