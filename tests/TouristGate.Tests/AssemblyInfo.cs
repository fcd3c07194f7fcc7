// Several tests measure, kill processes or fill disks: one after the other.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
