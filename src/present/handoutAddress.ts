/** The address of the story's handout, made from that of this page: whole, for it is another page and no part of this one. */
export function handoutAddress(page: string = location.href): string {
  const address = new URL(page);
  address.hash = "handout";
  return address.href;
}
