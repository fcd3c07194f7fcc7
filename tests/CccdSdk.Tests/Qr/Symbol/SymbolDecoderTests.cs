using CccdSdk.Qr;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Symbol;

public sealed class SymbolDecoderTests
{
    public static TheoryData<int> Versions => [.. Enumerable.Range(1, 40)];

    [Theory]
    [MemberData(nameof(Versions))]
    public void Decode_TErrorsInEveryBlock_AreCorrected(int number)
    {
        SymbolVersion version = SymbolVersion.FromNumber(number);
        Random random = new(number);
        foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
        {
            BlockStructure structure = version.BlocksOf(level);
            SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(number, level);
            BitMatrix modules = made.Matrix(number % 8, version.Size);
            foreach (List<int> block in SymbolDamage.PlacesOf(structure))
            {
                SymbolDamage.DamageBlock(modules, version, block, structure.MaxErrors, random);
            }

            QrReadStatus status = SymbolDecoder.Decode(modules, [], out DecodedSymbol? symbol);
            Assert.True(status == QrReadStatus.Read && symbol is not null, $"{number}-{level}, seed {number}: {status}");
            Assert.Equal(made.Payload, symbol.Payload);
            Assert.Equal(structure.BlockCount * structure.MaxErrors, symbol.CorrectedErrors);
        }
    }

    // Seven codewords are the 56 bits of BlockEvidence; what is left of the odds of all the others takes no more than the eighth.
    private const int Unused = 8;

    [Theory]
    [MemberData(nameof(Versions))]
    public void Decode_MoreThanTErrorsInOneBlock_IsRefused(int number)
    {
        SymbolVersion version = SymbolVersion.FromNumber(number);
        Random random = new(number);
        foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
        {
            BlockStructure structure = version.BlocksOf(level);
            List<int>[] blocks = SymbolDamage.PlacesOf(structure);
            for (int more = 1; more <= 5; more++)
            {
                BitMatrix modules = SymbolCorpus.Of(number, level).Matrix(more, version.Size);
                SymbolDamage.DamageBlock(modules, version, blocks[random.Next(blocks.Length)], structure.MaxErrors + more, random);
                byte[] confidence = new byte[version.Size * version.Size];
                random.NextBytes(confidence);

                string which = $"{number}-{level}, t + {more}, seed {number}";
                Assert.True(SymbolDecoder.Decode(modules, [], out DecodedSymbol? symbol) == QrReadStatus.TooManyErrors && symbol is null, which);

                // Confidence that has nothing to do with the damage may by luck point at it; it must never make a misread.
                QrReadStatus status = SymbolDecoder.Decode(modules, confidence, out symbol);
                Assert.True(status == QrReadStatus.TooManyErrors || symbol!.Payload.AsSpan().SequenceEqual(SymbolCorpus.Of(number, level).Payload), which);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Decode_UnsureCodewordsAreTheWrongOnes_CorrectsMoreThanT(int number)
    {
        SymbolVersion version = SymbolVersion.FromNumber(number);
        Random random = new(number);
        foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
        {
            BlockStructure structure = version.BlocksOf(level);
            SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(number, level);
            BitMatrix modules = made.Matrix(3, version.Size);
            int most = structure.EccCount - Unused;
            if (most <= structure.MaxErrors)
            {
                continue;
            }

            List<int> wrong = [];
            foreach (List<int> block in SymbolDamage.PlacesOf(structure))
            {
                wrong.AddRange(SymbolDamage.DamageBlock(modules, version, block, most, random));
            }

            byte[] odds = SymbolDamage.OddsWithout(version, wrong, 0);
            QrReadStatus status = SymbolDecoder.Decode(modules, odds, out DecodedSymbol? symbol);

            Assert.True(status == QrReadStatus.Read && symbol is not null, $"{number}-{level}, seed {number}: {status}");
            Assert.Equal(made.Payload, symbol.Payload);
            Assert.InRange(symbol.Erasures, structure.BlockCount, structure.BlockCount * structure.EccCount);
            Assert.Equal(QrReadStatus.TooManyErrors, SymbolDecoder.Decode(modules, [], out _));
            Assert.Equal(QrReadStatus.TooManyErrors, SymbolDecoder.Decode(modules, odds, out _, plainOnly: true));
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Decode_TooLittleSpeaksForTheResult_IsRefused(int number)
    {
        SymbolVersion version = SymbolVersion.FromNumber(number);
        BlockStructure structure = version.BlocksOf(QrErrorCorrectionLevel.M);
        BitMatrix modules = SymbolCorpus.Of(number, QrErrorCorrectionLevel.M).Matrix(0, version.Size);
        int[] wrong = SymbolDamage.DamageBlock(
            modules, version, SymbolDamage.PlacesOf(structure)[0], Math.Max(structure.EccCount - Unused + 2, structure.MaxErrors + 1), new Random(number));

        Assert.Equal(QrReadStatus.TooManyErrors, SymbolDecoder.Decode(modules, SymbolDamage.OddsWithout(version, wrong, 0), out _));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(9)]
    [InlineData(13)]
    public void Decode_OneModuleWrongInAsManyCodewordsAsThereAreForCorrection_IsRead(int number)
    {
        SymbolVersion version = SymbolVersion.FromNumber(number);
        BlockStructure structure = version.BlocksOf(QrErrorCorrectionLevel.M);
        SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(number, QrErrorCorrectionLevel.M);
        BitMatrix modules = made.Matrix(2, version.Size);
        Random random = new(number);
        int[] places = [.. SymbolDamage.PlacesOf(structure)[1]];
        random.Shuffle(places);
        foreach (int place in places.AsSpan(0, structure.EccCount))
        {
            modules.Modules[version.DataModules[(8 * place) + random.Next(8)]] ^= true;
        }

        byte[] odds = SymbolDamage.OddsWithout(version, places[..structure.EccCount], 40);
        QrReadStatus status = SymbolDecoder.Decode(modules, odds, out DecodedSymbol? symbol);

        Assert.Equal(QrReadStatus.Read, status);
        Assert.Equal(made.Payload, symbol!.Payload);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    [InlineData(40)]
    public void Decode_MirroredOrInverted_ReadsAfterMapping(int number)
    {
        SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(number, QrErrorCorrectionLevel.Q);
        BitMatrix modules = made.Matrix(6, SymbolVersion.SizeOf(number));
        BitMatrix mirrored = new(modules.Size);
        ModuleMapping.Transpose(modules, mirrored);
        Assert.NotEqual(QrReadStatus.Read, SymbolDecoder.Decode(mirrored, [], out _));
        ModuleMapping.Transpose(mirrored, modules);
        ModuleMapping.Invert(modules);
        Assert.NotEqual(QrReadStatus.Read, SymbolDecoder.Decode(modules, [], out _));
        ModuleMapping.Invert(modules);

        Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(modules, [], out DecodedSymbol? symbol));
        Assert.Equal(made.Payload, symbol!.Payload);
    }

    [Fact]
    public void Decode_BothFormatCopiesDestroyed_SaysSoAndSoftBitsReadIt()
    {
        BitMatrix modules = SymbolCorpus.Of(9, QrErrorCorrectionLevel.M).Matrix(2, 53);
        byte[] confidence = new byte[53 * 53];
        confidence.AsSpan().Fill(200);

        // Five wrong bits in each copy, none of them sure; the search finds places where both copies are out of reach of every word.
        Random random = new(5);
        do
        {
            modules = SymbolCorpus.Of(9, QrErrorCorrectionLevel.M).Matrix(2, 53);
            confidence.AsSpan().Fill(200);
            for (int copy = 0; copy < 2; copy++)
            {
                foreach (int bit in Enumerable.Range(0, 15).OrderBy(_ => random.Next()).Take(5))
                {
                    (int x, int y) = FormatInformation.ModuleAt(53, copy, bit);
                    modules[x, y] = !modules[x, y];
                    confidence[(y * 53) + x] = 20;
                }
            }
        }
        while (FormatInformation.Read(modules, new FormatInformation[2]) != 0);

        Assert.Equal(QrReadStatus.UnreadableFormatInformation, SymbolDecoder.Decode(modules, [], out _));
        Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(modules, confidence, out _));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    [InlineData(22)]
    [InlineData(181)]
    public void Decode_SizeOfNoVersion_IsUnreadableVersion(int size) =>
        Assert.Equal(QrReadStatus.UnreadableVersion, SymbolDecoder.Decode(new BitMatrix(size), [], out _));

    [Fact]
    public void Decode_BothCopiesNameAnotherVersion_IsUnreadableVersion()
    {
        BitMatrix modules = SymbolCorpus.Of(9, QrErrorCorrectionLevel.M).Matrix(2, 53);
        WriteVersion(modules, 0, 12);
        Assert.Equal(QrReadStatus.Read, SymbolDecoder.Decode(modules, [], out _));
        WriteVersion(modules, 1, 12);
        Assert.Equal(QrReadStatus.UnreadableVersion, SymbolDecoder.Decode(modules, [], out _));
    }

    /// <summary>All data codewords zero are a word of the code with nothing in it: jsQR took such symbols for read.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(25)]
    public void Decode_AllCodewordsZero_IsRefused(int number)
    {
        SymbolVersion version = SymbolVersion.FromNumber(number);
        foreach (QrErrorCorrectionLevel level in Enum.GetValues<QrErrorCorrectionLevel>())
        {
            BitMatrix modules = SymbolCorpus.Of(number, level).Matrix(4, version.Size);
            for (int bit = 0; bit < version.DataModules.Length; bit++)
            {
                ushort module = version.DataModules[bit];
                modules.Modules[module] = DataMask.Inverts(4, module % version.Size, module / version.Size);
            }

            Assert.Equal(QrReadStatus.InvalidSegments, SymbolDecoder.Decode(modules, [], out DecodedSymbol? symbol));
            Assert.Null(symbol);
        }
    }

    [Theory]
    [MemberData(nameof(Versions))]
    public void Decode_RandomModules_IsNeverRead(int number)
    {
        Random random = new(number);
        BitMatrix modules = new(SymbolVersion.SizeOf(number));
        byte[] confidence = new byte[modules.Size * modules.Size];
        for (int round = 0; round < 40; round++)
        {
            foreach (ref bool dark in modules.Modules)
            {
                dark = round switch { 0 => false, 1 => true, _ => random.Next(2) == 0 };
            }

            random.NextBytes(confidence);
            Assert.NotEqual(QrReadStatus.Read, SymbolDecoder.Decode(modules, [], out _));
            Assert.NotEqual(QrReadStatus.Read, SymbolDecoder.Decode(modules, confidence, out _));
        }
    }

    [Fact]
    public void Decode_AfterWarmUp_AllocatesOnlyItsResult()
    {
        SymbolVersion version = SymbolVersion.FromNumber(9);
        SymbolCorpus.ForcedSymbols made = SymbolCorpus.Of(9, QrErrorCorrectionLevel.M);
        BitMatrix good = made.Matrix(0, version.Size);
        BitMatrix bad = made.Matrix(0, version.Size);
        BlockStructure structure = version.BlocksOf(QrErrorCorrectionLevel.M);
        SymbolDamage.DamageBlock(bad, version, SymbolDamage.PlacesOf(structure)[0], structure.MaxErrors + 4, new Random(3));
        byte[] confidence = new byte[version.Size * version.Size];
        QrReadStatus badStatus = SymbolDecoder.Decode(bad, confidence, out _);
        SymbolDecoder.Decode(good, confidence, out DecodedSymbol? symbol);

        Assert.Equal(QrReadStatus.TooManyErrors, badStatus);
        Assert.Equal(0, Allocation.Least(() => SymbolDecoder.Decode(bad, confidence, out _)));
        int result = symbol!.Payload.Length + symbol.DataCodewords.Length;
        Assert.InRange(Allocation.Least(() => SymbolDecoder.Decode(good, confidence, out _)), result, result + 300);
    }

    private static void WriteVersion(BitMatrix modules, int copy, int version)
    {
        for (int bit = 0; bit < VersionInformation.BitCount; bit++)
        {
            (int x, int y) = VersionInformation.ModuleAt(modules.Size, copy, bit);
            modules[x, y] = ((VersionInformation.ToBits(version) >> (VersionInformation.BitCount - 1 - bit)) & 1) != 0;
        }
    }
}
