using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>The rule in force: what the use cases of this shape are made of. A noun's own slice says its path and who may.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TView">The rule as the API shows it.</typeparam>
public abstract class GetRule<TRule, TView>
    where TRule : class
    where TView : class, IRuleView<TView, TRule>
{
    /// <summary>Maps it at its path.</summary>
    protected static void At(IEndpointRouteBuilder routes, string path, Permission permission) => routes
        .MapGet(path, (IMediator mediator, CancellationToken stop) => mediator.Send(new Query(), stop))
        .Allow(permission);

    /// <summary>The query.</summary>
    public sealed record Query : IQuery<TView>;

    /// <summary>Reads it.</summary>
    public sealed class Handler(RuleStore<TRule> rules) : IRequestHandler<Query, TView>
    {
        /// <inheritdoc/>
        public async Task<TView> Handle(Query request, CancellationToken cancellationToken) => TView.Of(await rules.Kept(cancellationToken));
    }
}
