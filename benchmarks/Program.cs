using ProductOps.Benchmarks;
using ProductOps.Benchmarks.Servers;

if (args is ["bare", var database, var address]) return await BareServer.Run(database, address);

var settings = SuiteSettings.Read(args);
return settings is null ? 2 : await Suite.Run(settings);
