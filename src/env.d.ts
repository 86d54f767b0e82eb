interface ImportMetaEnv {
  /** Whether this build has the gallery of figures: test builds only. */
  readonly GALLERY: boolean;
}

declare namespace App {
  interface Locals {
    /** The chapter being rendered: set once by its page, read by the story components. */
    chapter?: import('./story/chapter-references').ChapterReferences;
    /** Set where the whole story stands in one document, whose sources are those of its drawings too. */
    edition?: Pick<import('./edition/references').EditionReferences, 'numbersOf'>;
  }
}
