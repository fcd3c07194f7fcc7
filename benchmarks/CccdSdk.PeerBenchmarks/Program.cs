using CccdSdk.PeerBenchmarks;

return args switch
{
    ["read", .. string[] indexes] when indexes.Length > 0 => ReadComparison.Run(indexes),
    ["decode", .. string[] files] when files.Length > 0 => DecodeComparison.Run(files),
    _ => Usage(),
};

static int Usage()
{
    Console.Error.WriteLine("""
        usage: read INDEX.tsv...   every reader over the pictures of each index, and over drawn frames without a symbol
               decode FILE...      luminance of JPEG and PNG files by CccdSdk and by ImageSharp; a folder stands for the files in it
        An index has the columns path (absolute or beside the index), axis, level, hex of the expected bytes (none: no symbol); the index of
        tests/Corpus/frames, which has no column for the level, is read too.
        """);
    return 2;
}
