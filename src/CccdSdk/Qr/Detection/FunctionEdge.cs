namespace CccdSdk.Qr.Detection;

/// <summary>The edge between a module and its right or lower neighbour of the other colour.</summary>
/// <param name="X">Column of the first module.</param>
/// <param name="Y">Row of the first module.</param>
/// <param name="IsVertical">Whether the neighbour is below; otherwise it is to the right.</param>
/// <param name="FirstIsDark">Whether the first module is the dark one.</param>
internal readonly record struct FunctionEdge(byte X, byte Y, bool IsVertical, bool FirstIsDark);
