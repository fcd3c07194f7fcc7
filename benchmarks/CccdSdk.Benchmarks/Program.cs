using BenchmarkDotNet.Running;
using CccdSdk.Benchmarks;

if (args is ["corpus", ..])
{
    return CorpusRun.Run(args[1..]);
}

if (args is ["video", ..])
{
    return VideoRun.Run(args[1..]);
}

if (args is ["records", ..])
{
    return RecordsRun.Run(args[1..]);
}

BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
return 0;
