/** Of the search of a long story, in the folder of its parts. */
export const SEARCH_FOLDER = "search/";
