import { useEffect, useRef, useState } from 'preact/hooks';
import type { Files } from './use-files.ts';

/** What is dropped, with what of it is a folder: a browser hands those over as if they were files. */
function dropped(transfer: DataTransfer): { file: File; isFolder: boolean }[] {
  return [...transfer.items].flatMap((item) => {
    const file = item.kind === 'file' ? item.getAsFile() : null;
    return file === null ? [] : [{ file, isFolder: item.webkitGetAsEntry()?.isDirectory === true }];
  });
}

/** Takes files that are dropped anywhere on the page: beside the field, the browser would leave the page for the file. */
function useDrop(take: (transfer: DataTransfer) => void): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      setOver(false);
      take(event.dataTransfer);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, [take]);
  return isOver;
}

/** A button that chooses files, and the place that says that they may be dropped. */
export function FileDrop({ files, isBusy }: { readonly files: Files; readonly isBusy: boolean }) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useDrop((transfer) => {
    if (!isBusy) files.add(dropped(transfer));
  });
  return (
    <div class="drop" data-over={isOver}>
      <p>
        <button type="button" disabled={isBusy} onClick={() => input.current?.click()}>
          Choose files …
        </button>{' '}
        <span class="wide-only">or drop them anywhere on this page</span>
      </p>
      <input
        ref={input}
        id="paste-files"
        type="file"
        multiple
        hidden
        aria-label="Files to add"
        onChange={(event) => {
          files.add([...(event.currentTarget.files ?? [])].map((file) => ({ file, isFolder: false })));
          // The same file may be chosen again.
          event.currentTarget.value = '';
        }}
      />
      <small>Texts, web pages, PDF, Word, mail, event data (CSV, JSON, packed too).</small>
    </div>
  );
}
