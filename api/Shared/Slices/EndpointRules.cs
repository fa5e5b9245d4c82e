using Microsoft.AspNetCore.Mvc;

namespace ProductOps.Api.Shared.Slices;

/// <summary>What a slice says about its endpoint beside the route.</summary>
public static class EndpointRules
{
    /// <summary>Declares who may call; an endpoint without this fails a test and answers nobody.</summary>
    public static RouteHandlerBuilder Allow(this RouteHandlerBuilder endpoint, Permission permission) => endpoint.WithMetadata(permission);

    /// <summary>The endpoint makes something: 201, its address in <c>Location</c> (the given path, relative to the module, and the id), and the body.</summary>
    public static RouteHandlerBuilder Creates(this RouteHandlerBuilder endpoint, string path) => endpoint.WithMetadata(new CreatesMetadata(path));

    /// <summary>The endpoint starts long work: 202 with the job's address in <c>Location</c>.</summary>
    public static RouteHandlerBuilder StartsJob(this RouteHandlerBuilder endpoint) => endpoint.WithMetadata(new StartsJobMetadata());

    /// <summary>The endpoint takes a file as the multipart field <c>file</c>, up to the file limit, beside optional text fields.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, params string[] fields) => endpoint
        .WithMetadata(new TakesFileMetadata(fields))
        .WithMetadata(new RequestSizeLimitAttribute(Http.Limits.File + Http.Limits.Body));

    /// <summary>The endpoint reads its body itself, for programs whose content type cannot be trusted; <typeparamref name="TBody"/> is what the document says of it.</summary>
    public static RouteHandlerBuilder TakesRaw<TBody>(this RouteHandlerBuilder endpoint, long longest) => endpoint
        .WithMetadata(new TakesRawMetadata(typeof(TBody)))
        .WithMetadata(new RequestSizeLimitAttribute(longest));

    /// <summary>Statuses the endpoint can answer beside those that follow from its method, path and permission.</summary>
    public static RouteHandlerBuilder AlsoAnswers(this RouteHandlerBuilder endpoint, params int[] statuses) => endpoint.WithMetadata(new AlsoAnswersMetadata(statuses));
}

/// <summary>See <see cref="EndpointRules.TakesRaw"/>.</summary>
public sealed record TakesRawMetadata(Type Body);

/// <summary>See <see cref="EndpointRules.AlsoAnswers"/>.</summary>
public sealed record AlsoAnswersMetadata(IReadOnlyList<int> Statuses);

/// <summary>See <see cref="EndpointRules.Creates"/>.</summary>
public sealed record CreatesMetadata(string Path);

/// <summary>See <see cref="EndpointRules.StartsJob"/>.</summary>
public sealed record StartsJobMetadata;

/// <summary>See <see cref="EndpointRules.TakesFile"/>.</summary>
public sealed record TakesFileMetadata(IReadOnlyList<string> Fields);
