/** The head of a plain table: one row of its columns' headings. */
export const Headings = ({ of }: { of: readonly string[] }) => (
  <thead>
    <tr>
      {of.map((heading) => (
        <th key={heading} scope="col">
          {heading}
        </th>
      ))}
    </tr>
  </thead>
);
