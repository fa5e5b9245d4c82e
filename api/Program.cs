using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Shared.OpenApi;
using ProductOps.Api.Shared.Operations;
using ProductOps.Api.Shared.Problems;
using ProductOps.Api.Shared.Slices;

try
{
    var builder = WebApplication.CreateBuilder(args);
    builder.AddProductOps();

    var app = builder.Build();
    if (args is ["backup", var file]) return await Backup.Run(app.Services, file);

    app.UseRequestLanguage();
    app.UseMiddleware<ProblemWriter>();
    app.UseMiddleware<SecurityHeaders>();
    app.UseResponseCompression();
    app.UseWebClientFiles();
    app.UseMiddleware<TrackingAddresses>();
    app.UseRouting();
    app.UseMiddleware<RequestLog>();
    app.UseRateLimiter();
    app.UseMiddleware<Authentication>();
    app.MapHealth();
    Metrics.Map(app);
    app.MapOpenApiDocument();
    app.MapSlices();
    app.MapWebClient();

    await app.PrepareAndRun();
    return 0;
}
catch (Exception failure) when (StartFailure.Explain(failure) is { } sentence)
{
    StartFailure.Tell(sentence);
    return 1;
}

/// <summary>Named so that tests can start the product in their own process.</summary>
public partial class Program;
