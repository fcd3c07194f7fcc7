using BenchmarkDotNet.Running;
using CccdSdk.Benchmarks;
using CccdSdk.Benchmarks.Video;

switch (args)
{
    case ["corpus", ..]:
        return CorpusRun.Run(args[1..]);
    case ["stages", ..]:
        return StageRun.Run(args[1..]);
    case ["video", ..]:
        return VideoRun.Run(args[1..]);
    case ["records", ..]:
        return RecordsRun.Run(args[1..]);
    case ["scanstream", ..]:
        return ScanStreamRun.Run(args.AsSpan(1));
    default:
        BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
        return 0;
}
