using System.Diagnostics;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Pipeline;

/// <summary>A span around every command and query, named after its slice, for whoever listens to the source <c>ProductOps</c>. Costs nothing while nobody does.</summary>
public sealed class Tracing<TRequest, TResponse> : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    private static readonly string Name = SliceRoutes.NameOf(typeof(TRequest));

    /// <inheritdoc/>
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        using var span = TracingSource.Source.StartActivity(Name);
        try
        {
            return await next();
        }
        catch (Exception failure)
        {
            span?.SetStatus(ActivityStatusCode.Error, failure.GetType().Name);
            throw;
        }
    }
}

/// <summary>The source of the product's own spans.</summary>
public static class TracingSource
{
    /// <summary>The source; ASP.NET Core's own spans stand around its spans.</summary>
    public static readonly ActivitySource Source = new("ProductOps");
}
