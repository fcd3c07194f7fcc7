using Xunit;

// One browser and one application at a time: several starve each other on two cores, and keys wait for seconds.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
