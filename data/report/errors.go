package report

import (
	"errors"
	"fmt"
	"path/filepath"
)

// Why a file is refused. Each is a sentence that a reader of a list of
// refused files understands without more. Of PDFs and web pages see packages pdf and web.
var (
	ErrMissing    = errors.New("there is no such file")
	ErrPermission = errors.New("you have no permission to read it")
	ErrDirectory  = errors.New("it is a folder, not a file")
	ErrSpecial    = errors.New("it is not an ordinary file")
	ErrEmpty      = errors.New("the file is empty")
	ErrTooLarge   = errors.New("the file is too large for a report")
	ErrWord       = errors.New("it is a word-processor file: save it as PDF and try again")
	ErrLeadsOut   = errors.New("it is a link that leads out of the folder and is not followed; to read it, name")
	ErrDeep       = errors.New("it lies too deep in folders; to read it, name it")
	ErrTooMany    = errors.New("that is more than is meant to be imported at once")
	ErrUnknown    = errors.New("it is not a PDF, a saved web page or plain text")
)

// refused names the file in an error.
func refused(path string, err error) error {
	return fmt.Errorf("read %s: %w", filepath.Base(path), err)
}
