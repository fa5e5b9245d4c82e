using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Http;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>Setting a rule: what the use cases of this shape are made of. A noun's own slice says its path and who may.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
/// <typeparam name="TRules">What must hold of it.</typeparam>
/// <typeparam name="TView">The rule as the API shows it.</typeparam>
public abstract class SetRule<TRule, TRules, TView>
    where TRule : class
    where TRules : IValidator<TRule>, new()
    where TView : class, IRuleView<TView, TRule>
{
    /// <summary>Maps it at its path.</summary>
    protected static void At(IEndpointRouteBuilder routes, string path, Permission permission) => routes
        .MapPut(path, (TRule body, IfMatch version, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(version, body), stop))
        .Allow(permission);

    /// <summary>The command.</summary>
    public sealed record Command(IfMatch Version, TRule Body) : ICommand<TView>;

    /// <summary>The rules.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Those of the rule.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new TRules());
    }

    /// <summary>Keeps it, with what follows.</summary>
    public sealed class Handler(RuleStore<TRule> rules) : IRequestHandler<Command, TView>
    {
        /// <inheritdoc/>
        public async Task<TView> Handle(Command request, CancellationToken cancellationToken) => TView.Of(await rules.Change(request.Version, request.Body, TView.Of, cancellationToken));
    }
}
