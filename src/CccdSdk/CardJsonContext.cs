using System.Text.Json.Serialization;

namespace CccdSdk;

/// <summary>The generated code that writes a <see cref="CardJsonReading"/>: no reflection, so trimming and native code keep working.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(CardJsonReading))]
internal sealed partial class CardJsonContext : JsonSerializerContext;
