/** What a page shows as a file of that name; the server answers, not the page. */
export function CsvLink({ href, name }: { readonly href: string; readonly name: string }) {
  return (
    <a href={href} download={`${name}.csv`} target="_self">
      CSV
    </a>
  );
}
