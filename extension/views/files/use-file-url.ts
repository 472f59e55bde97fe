import { useEffect, useState } from 'react';
import { useOffice } from '../shared/office.tsx';

/** An address of a kept file's bytes as long as the view stands; null while it is read, undefined where the bytes are not here. */
export function useFileUrl(id: string, type: string): string | null | undefined {
  const { db } = useOffice();
  const [url, setUrl] = useState<string | null | undefined>(null);
  useEffect(() => {
    let made: string | undefined;
    let left = false;
    db.files.get(id).then((row) => {
      if (left) return;
      if (!row) return setUrl(undefined);
      // Its type is the one asked for, never what the file says of itself: a picture cannot turn out to be a page.
      made = URL.createObjectURL(row.bytes.slice(0, row.bytes.size, type));
      setUrl(made);
    });
    return () => {
      left = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [db, id, type]);
  return url;
}
