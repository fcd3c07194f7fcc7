using CccdSdk.Imaging;

namespace CccdSdk.ImageSharp;

/// <summary>What is done with a view of an image.</summary>
/// <typeparam name="TResult">What comes of it.</typeparam>
/// <param name="view">The view; valid during the call.</param>
internal delegate TResult ViewFunction<out TResult>(ImageView view);
