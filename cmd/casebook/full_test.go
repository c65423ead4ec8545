package main

import (
	"bytes"
	"context"
	"fmt"
	"io/fs"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"casebook/store/boltfile"
)

// fullDisk takes some bytes, then no more.
type fullDisk struct{ room int }

func (d *fullDisk) Write(b []byte) (int, error) {
	if d.room -= len(b); d.room < 0 {
		return 0, &fs.PathError{Op: "write", Path: "out", Err: syscall.ENOSPC}
	}
	return len(b), nil
}

func TestOutputThatMeetsAFullDiskIsSaidToBeCutShort(t *testing.T) {
	if !boltfile.IsFull(syscall.ENOSPC) {
		t.Skip("this system has another word for it")
	}
	c := newShelf(t)
	for _, args := range []string{"list", "list --format json", "list --format csv", "show birmingham-2014-03-sif", "compare birmingham-2014 birmingham-2016 --format html",
		"compare birmingham-2014 birmingham-2016 --format docx", "version", "man", "--help", "check", "heat --format svg"} {
		for _, room := range []int{0, 70_000} {
			t.Run(fmt.Sprint(args, " ", room), func(t *testing.T) {
				var errs bytes.Buffer
				disk := &fullDisk{room}
				status := runWith(context.Background(), testFacts(), append(strings.Fields(args), "--store", c.dir), strings.NewReader(""), disk, &errs, nil)
				if disk.room >= 0 {
					return // it had room
				}
				if status != statusWrong || errs.String() != "casebook: write the output: the disk is full, and what stands there now is cut short; free some space on it, then run this again\n" {
					t.Errorf("status %d, says %q", status, errs.String())
				}
			})
		}
	}
}

func TestWhyAFileWasNotWritten(t *testing.T) {
	if !boltfile.IsFull(syscall.ENOSPC) {
		t.Skip("this system has another word for it")
	}
	path := filepath.Join("papers", "paper.md")
	for _, x := range []struct {
		name string
		err  error
		want string
	}{
		{"a full disk", &fs.PathError{Op: "write", Path: "papers/.casebook-1", Err: syscall.ENOSPC}, "the disk is full, and no file was written; free some space"},
		{"no permission", &fs.PathError{Op: "open", Path: "papers/.casebook-1", Err: fs.ErrPermission}, "you may not write there; name a file in a folder of your own"},
		{"no folder", &fs.PathError{Op: "open", Path: "papers/.casebook-1", Err: fs.ErrNotExist}, "there is no folder papers; make it first"},
		{"there already", &fs.PathError{Op: "link", Path: "papers/.casebook-1", Err: fs.ErrExist}, fs.ErrExist.Error()},
		{"another", &fs.PathError{Op: "write", Path: "papers/.casebook-1", Err: syscall.EIO}, syscall.EIO.Error()},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := unwritten(path, x.err).Error()
			if !strings.HasPrefix(got, "write "+path+": ") || !strings.Contains(got, x.want) || strings.Contains(got, ".casebook-") {
				t.Errorf("says %q, want %q", got, x.want)
			}
		})
	}
}
