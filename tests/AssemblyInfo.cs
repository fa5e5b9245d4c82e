// Fixtures have databases of their own; two at a time keep both cores of a small machine busy.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
