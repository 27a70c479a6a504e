// Verifies an exported log with the code of Go's checksum database (golang.org/x/mod/sumdb), which is not ours:
// the note opens under the verifier key, every leaf hash is the one of its record, every record is proved in the signed
// tree from its tiles, and every tree of a power of two entries is a beginning of it.
//
//	verifylog <folder> <verifier key>
package main

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const height = 8

type tiles struct{ folder string }

func (t tiles) Height() int                          { return height }
func (t tiles) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (t tiles) ReadTiles(wanted []tlog.Tile) ([][]byte, error) {
	var data [][]byte
	for _, tile := range wanted {
		read, err := os.ReadFile(filepath.Join(t.folder, path(strconv.Itoa(tile.L), tile.N, tile.W)))
		if err != nil {
			return nil, err
		}
		data = append(data, read)
	}
	return data, nil
}

func path(level string, n int64, width int) string {
	number := fmt.Sprintf("%03d", n%1000)
	for n /= 1000; n > 0; n /= 1000 {
		number = fmt.Sprintf("x%03d/%s", n%1000, number)
	}
	if width < 1<<height {
		number += ".p/" + strconv.Itoa(width)
	}
	return "tile/" + level + "/" + number
}

func check(err error, what string) {
	if err != nil {
		fmt.Println("REFUSED:", what+":", err)
		os.Exit(1)
	}
}

func main() {
	folder, vkey := os.Args[1], os.Args[2]
	verifier, err := note.NewVerifier(vkey)
	check(err, "verifier key")
	signed, err := os.ReadFile(filepath.Join(folder, "checkpoint"))
	check(err, "checkpoint")
	opened, err := note.Open(signed, note.VerifierList(verifier))
	check(err, "note")
	lines := strings.Split(opened.Text, "\n")
	if lines[0] != verifier.Name() {
		check(fmt.Errorf("%q", lines[0]), "origin")
	}
	size, err := strconv.ParseInt(lines[1], 10, 64)
	check(err, "size")
	root, err := tlog.ParseHash(lines[2])
	check(err, "root")
	reader := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, tiles{folder})
	proved := int64(0)
	for n := int64(0); n*256 < size; n++ {
		width := 256
		if size-n*256 < 256 {
			width = int(size - n*256)
		}
		data, err := os.ReadFile(filepath.Join(folder, path("entries", n, width)))
		check(err, "entries")
		for len(data) > 0 {
			length := int(binary.BigEndian.Uint16(data))
			leaf := data[2 : 2+length]
			data = data[2+length:]
			proof, err := tlog.ProveRecord(size, proved, reader)
			check(err, fmt.Sprint("proof of record ", proved))
			check(tlog.CheckRecord(proof, size, root, proved, tlog.RecordHash(leaf)), fmt.Sprint("record ", proved))
			proved++
		}
	}
	if proved != size {
		check(fmt.Errorf("%d of %d", proved, size), "number of records")
	}
	for older := int64(1); older < size; older *= 2 {
		hash, err := tlog.TreeHash(older, reader)
		check(err, "older tree")
		proof, err := tlog.ProveTree(size, older, reader)
		check(err, "proof of an older tree")
		check(tlog.CheckTree(proof, size, root, older, hash), fmt.Sprint("tree of ", older))
	}
	fmt.Println("VERIFIED:", verifier.Name(), "size", size, "records", proved)
}
