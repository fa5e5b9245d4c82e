using System.IO.Compression;
using FluentValidation;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Data.SqlClient;
using Microsoft.Data.Sqlite;
using ProductOps.Api.Platform.Identity;
using ProductOps.Api.Platform.Imports;
using ProductOps.Api.Shared.Audit;
using ProductOps.Api.Shared.Configuration;
using ProductOps.Api.Shared.Data;
using ProductOps.Api.Shared.Events;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Jobs;
using ProductOps.Api.Shared.Lists;
using ProductOps.Api.Shared.Notifications;
using ProductOps.Api.Shared.OpenApi;
using ProductOps.Api.Shared.Outbox;
using ProductOps.Api.Shared.Pipeline;
using ProductOps.Api.Shared.Records;
using ProductOps.Api.Shared.Search;
using ProductOps.Api.Shared.Slices;
using ProductOps.Api.Shared.Texts;

namespace ProductOps.Api.Shared.Operations;

/// <summary>Everything the product is made of, registered once.</summary>
public static class Services
{
    /// <summary>Registers the product.</summary>
    public static void AddProductOps(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.Logging.ClearProviders();
        if (builder.Environment.IsDevelopment()) builder.Logging.AddSimpleConsole(console => console.SingleLine = true);
        else builder.Logging.AddJsonConsole(console => console.IncludeScopes = true);
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", level => Start.Serving || level < LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = Limits.Body;
        });
        services.AddSettings(builder.Configuration);
        builder.AddDatabase();
        services.AddSingleton(TimeProvider.System);
        services.Configure<JsonOptions>(json => Json.Apply(json.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(30));
        services.AddResponseCompression(compression =>
        {
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
            // Files only: answers with secrets beside chosen text must not be squeezed together.
            compression.MimeTypes = ["text/html", "text/css", "text/javascript", "application/javascript", "image/svg+xml", "application/manifest+json"];
            compression.EnableForHttps = true;
        });
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Fastest);
        services.AddSlices();
        services.AddBlocks();
        services.AddRateLimits(builder.Configuration);
        services.AddOpenApiDocument();
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => member is null ? null : FieldTitle(member.Name);
    }

    // FluentValidation's own sentences name the field; where the product has a word for it, that word stands there.
    private static string FieldTitle(string member)
    {
        var name = char.ToLowerInvariant(member[0]) + member[1..];
        return Text.Has("field." + name) ? Text.Of("field." + name) : name;
    }

    private static void AddDatabase(this WebApplicationBuilder builder)
    {
        var options = Settings.Read(builder.Configuration, new DatabaseOptions());
        var connectionString = builder.Configuration.GetConnectionString("ProductOps");
        if (string.IsNullOrWhiteSpace(connectionString))
        {
            if (options.Engine == Engine.SqlServer) throw new CannotStart("Database:Engine is SqlServer, but ConnectionStrings:ProductOps is empty. Set ConnectionStrings__ProductOps.");
            var folder = Path.Combine(builder.Environment.ContentRootPath, "App_Data");
            Create(folder);
            connectionString = $"Data Source={Path.Combine(folder, "productops.db")}";
        }

        Check(options.Engine, connectionString);
        if (options.Engine == Engine.Sqlite)
        {
            builder.Services.AddSingleton<Dialect, SqliteDialect>();
            builder.Services.AddSingleton<DbEngine>(_ => new SqliteEngine(connectionString, options));
        }
        else
        {
            builder.Services.AddSingleton<Dialect, SqlServerDialect>();
            builder.Services.AddSingleton<DbEngine>(_ => new SqlServerEngine(connectionString));
        }

        builder.Services.AddSingleton(provider => new Migrator(provider.GetRequiredService<Dialect>(), connectionString, provider.GetRequiredService<ILogger<Migrator>>()));
        builder.Services.AddScoped<Db>();
    }

    private static void Create(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CannotStart($"The folder '{folder}' for the database cannot be made: {failure.Message} Set ConnectionStrings__ProductOps to a file that this account may write.", failure);
        }
    }

    private static void Check(Engine engine, string connectionString)
    {
        try
        {
            System.Data.Common.DbConnectionStringBuilder parts = engine == Engine.Sqlite ? new SqliteConnectionStringBuilder(connectionString) : new SqlConnectionStringBuilder(connectionString);
            if (string.IsNullOrWhiteSpace((string)parts["Data Source"])) throw new CannotStart("ConnectionStrings:ProductOps names no 'Data Source'. (Environment variable ConnectionStrings__ProductOps.)");
        }
        catch (Exception failure) when (failure is ArgumentException or FormatException)
        {
            throw new CannotStart($"ConnectionStrings:ProductOps is no connection string of {engine}: {failure.Message} (Environment variable ConnectionStrings__ProductOps.)", failure);
        }
    }

    private static void AddBlocks(this IServiceCollection services)
    {
        services.AddScoped<Caller>();
        services.AddScoped<AuditTrail>();
        services.AddScoped<IdempotencyRecords>();
        services.AddScoped<EventBus>();
        services.AddScoped<ListReader>();
        services.AddScoped<JobQueue>();
        services.AddSingleton<JobSignal>();
        services.AddHostedService<JobRunner>();
        services.AddSingleton<Scheduler>();
        services.AddHostedService(provider => provider.GetRequiredService<Scheduler>());
        services.AddSingleton<OutboxRunner>();
        services.AddHostedService(provider => provider.GetRequiredService<OutboxRunner>());
        services.AddSingleton<KeptUntilChange>();
        services.AddSingleton<Metrics>();
        services.AddHostedService<Telemetry>();
        services.AddSingleton<NotificationSignal>();
        services.AddSingleton<OidcProvider>();
        services.AddSingleton<SessionStore>();
        services.AddSingleton<ApiKeyStore>();
        services.AddScoped<People>();
        services.AddFound();
    }

    // Nouns register themselves: a class marked [Block] is a service of its own type, a job kind or a demo part is found by its base.
    private static void AddFound(this IServiceCollection services)
    {
        foreach (var type in typeof(Services).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false }))
        {
            if (type.IsDefined(typeof(BlockAttribute), inherit: false)) services.AddBlock(type);
            if (type.IsAssignableTo(typeof(JobKind))) services.AddScoped(typeof(JobKind), type);
            if (type.IsAssignableTo(typeof(DemoPart))) services.AddScoped(typeof(DemoPart), type);
            if (type.IsAssignableTo(typeof(Schedule))) services.AddScoped(typeof(Schedule), type);
            if (type.IsAssignableTo(typeof(ImportTarget))) services.AddScoped(typeof(ImportTarget), type);
            if (type.IsAssignableTo(typeof(RecordKind))) services.AddScoped(typeof(RecordKind), type);
            if (type.IsAssignableTo(typeof(SearchSource))) services.AddScoped(typeof(SearchSource), type);
            if (type.IsAssignableTo(typeof(OutboxConsumer))) services.AddScoped(typeof(OutboxConsumer), type);
            if (type.IsAssignableTo(typeof(Undo))) services.AddScoped(typeof(Undo), type);
            for (var above = type.BaseType; above is not null; above = above.BaseType)
                if (above.IsDefined(typeof(GatheredAttribute), inherit: false)) services.AddScoped(above, type);
        }
    }

    // One instance of what runs beside the requests, one per request or job of everything else.
    private static void AddBlock(this IServiceCollection services, Type type)
    {
        if (!type.IsAssignableTo(typeof(BackgroundService)))
        {
            services.AddScoped(type);
            // What the slices of one shape ask for: the store of their record or rule.
            if (type.BaseType is { IsGenericType: true } shape && (shape.GetGenericTypeDefinition() == typeof(RecordStore<,>) || shape.GetGenericTypeDefinition() == typeof(RuleStore<>))) services.AddScoped(shape, provider => provider.GetRequiredService(type));
            return;
        }

        services.AddSingleton(type);
        services.AddSingleton(provider => (IHostedService)provider.GetRequiredService(type));
    }
}
