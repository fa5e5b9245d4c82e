using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.ValueRealization.KeyAccounts;

/// <summary>Puts a customer on the list of key accounts, with the marks that make it one and the colleague who follows it.</summary>
public sealed class CreateKeyAccount : ISlice
{
    /// <inheritdoc/>
    public static void Map(IEndpointRouteBuilder routes) => routes
        .MapPost("/key-accounts", (KeyAccountBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates("/key-accounts")
        .Allow(Permissions.KeepKeyAccounts);

    /// <summary>The command.</summary>
    public sealed record Command(KeyAccountBody Body) : ICommand<KeyAccountView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(new KeyAccountBody.Rules(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(KeyAccountStore store) : IRequestHandler<Command, KeyAccountView>
    {
        /// <inheritdoc/>
        public Task<KeyAccountView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new KeyAccountRecord()), cancellationToken);
    }
}
