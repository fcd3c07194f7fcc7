using CccdSdk.Qr.Detection;
using CccdSdk.Qr.Symbol;
using Xunit;

namespace CccdSdk.Tests.Qr.Detection;

/// <summary>The modules that every symbol has, against symbols of another maker.</summary>
public sealed class FunctionPatternsTests
{
    [Fact]
    public void Colour_EveryVersion_IsWhatQrCoderDraws()
    {
        for (int version = 1; version <= 40; version++)
        {
            FunctionPatterns patterns = FunctionPatterns.Of(version);
            bool[,] modules = SymbolPicture.Modules("7", version);
            int unknownFunctionModules = 0;
            for (int i = 0; i < patterns.Size * patterns.Size; i++)
            {
                (int x, int y) = (i % patterns.Size, i / patterns.Size);
                int colour = patterns.Colour(x, y);
                bool isFunction = SymbolVersion.FromNumber(version).IsFunctionModule(x, y);
                Assert.True(colour == 0 || colour > 0 == modules[x, y], $"version {version}, module {x}, {y}");
                Assert.True(colour == 0 || isFunction, $"version {version}, module {x}, {y} holds data");
                unknownFunctionModules += colour == 0 && isFunction ? 1 : 0;
            }

            // Format information (30 and the one that is always dark) and, from version 7 on, version information.
            Assert.Equal(version < 7 ? 31 : 67, unknownFunctionModules);
        }
    }
}
