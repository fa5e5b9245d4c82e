using FluentValidation;
using MediatR;
using ProductOps.Api.Shared.Slices;

namespace ProductOps.Api.Shared.Records;

/// <summary>A new record: what the use cases of this shape are made of. A noun's own slice says its path and who may.</summary>
/// <typeparam name="TBody">What is sent.</typeparam>
/// <typeparam name="TRecord">The record.</typeparam>
/// <typeparam name="TView">The record as the API shows it.</typeparam>
public abstract class CreateRecord<TBody, TRecord, TView>
    where TBody : class, IRecordBody<TBody, TRecord>
    where TRecord : KeptRecord, new()
    where TView : class
{
    /// <summary>Maps it at the path of the noun.</summary>
    protected static void At(IEndpointRouteBuilder routes, string path, Permission permission) => routes
        .MapPost(path, (TBody body, IMediator mediator, CancellationToken stop) => mediator.Send(new Command(body), stop))
        .Creates(path)
        .Allow(permission);

    /// <summary>The command.</summary>
    public sealed record Command(TBody Body) : ICommand<TView>;

    /// <summary>What must hold.</summary>
    public sealed class Rules : AbstractValidator<Command>
    {
        /// <summary>Says it.</summary>
        public Rules() => RuleFor(command => command.Body).SetValidator(TBody.RulesFor(creating: true));
    }

    /// <summary>Makes it.</summary>
    public sealed class Handler(RecordStore<TRecord, TView> store) : IRequestHandler<Command, TView>
    {
        /// <inheritdoc/>
        public Task<TView> Handle(Command request, CancellationToken cancellationToken) => store.Create(request.Body.Over(new TRecord()), cancellationToken);
    }
}
