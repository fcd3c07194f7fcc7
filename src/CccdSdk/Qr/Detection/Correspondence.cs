namespace CccdSdk.Qr.Detection;

/// <summary>A point of the symbol and where it was seen in the picture.</summary>
/// <param name="U">Modules from the left edge of the symbol.</param>
/// <param name="V">Modules from the top edge of the symbol.</param>
/// <param name="X">Column in pixels.</param>
/// <param name="Y">Row in pixels.</param>
/// <param name="Weight">How much it counts.</param>
internal readonly record struct Correspondence(double U, double V, double X, double Y, double Weight = 1);
